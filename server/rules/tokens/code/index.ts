// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { aikido } from './aikido';
import { anaconda } from './anaconda';
import { apollo } from './apollo';
import { appcenter } from './appcenter';
import { appveyor } from './appveyor';
import { artifactory } from './artifactory';
import { bitbucket } from './bitbucket';
import { bitrise } from './bitrise';
import { browserstack } from './browserstack';
import { buddy } from './buddy';
import { buildkite } from './buildkite';
import { circleci } from './circleci';
import { clojars } from './clojars';
import { cocoapods } from './cocoapods';
import { codacy } from './codacy';
import { codeclimate } from './codeclimate';
import { codecov } from './codecov';
import { codemagic } from './codemagic';
import { configcat } from './configcat';
import { coveralls } from './coveralls';
import { cratesio } from './cratesio';
import { crowdin } from './crowdin';
import { dependencytrack } from './dependencytrack';
import { devcycle } from './devcycle';
import { docker } from './docker';
import { drone } from './drone';
import { endorlabs } from './endorlabs';
import { expo } from './expo';
import { flagsmith } from './flagsmith';
import { gemfury } from './gemfury';
import { gitbook } from './gitbook';
import { gitea } from './gitea';
import { github } from './github';
import { gitlab } from './gitlab';
import { gradle } from './gradle';
import { harness } from './harness';
import { hexpm } from './hexpm';
import { infracost } from './infracost';
import { ionic } from './ionic';
import { jenkins } from './jenkins';
import { jetbrains } from './jetbrains';
import { keygen } from './keygen';
import { knapsackpro } from './knapsackpro';
import { launchdarkly } from './launchdarkly';
import { lokalise } from './lokalise';
import { mergify } from './mergify';
import { myget } from './myget';
import { npm } from './npm';
import { nuget } from './nuget';
import { octopusdeploy } from './octopusdeploy';
import { optimizely } from './optimizely';
import { packagecloud } from './packagecloud';
import { phrase } from './phrase';
import { postman } from './postman';
import { prefect } from './prefect';
import { pypi } from './pypi';
import { qase } from './qase';
import { readme } from './readme';
import { rubygems } from './rubygems';
import { scrutinizer } from './scrutinizer';
import { semaphoreci } from './semaphoreci';
import { settlemint } from './settlemint';
import { sidekiq } from './sidekiq';
import { snyk } from './snyk';
import { sonarcloud } from './sonarcloud';
import { sonarqube } from './sonarqube';
import { sourcegraph } from './sourcegraph';
import { stackhawk } from './stackhawk';
import { statsig } from './statsig';
import { teamcity } from './teamcity';
import { temporal } from './temporal';
import { travis } from './travis';
import { triggerdev } from './triggerdev';
import { unkey } from './unkey';
import { unleash } from './unleash';

export const code: readonly TokenRule[] = [
  ...aikido,
  ...anaconda,
  ...apollo,
  ...appcenter,
  ...appveyor,
  ...artifactory,
  ...bitbucket,
  ...bitrise,
  ...browserstack,
  ...buddy,
  ...buildkite,
  ...circleci,
  ...clojars,
  ...cocoapods,
  ...codacy,
  ...codeclimate,
  ...codecov,
  ...codemagic,
  ...configcat,
  ...coveralls,
  ...cratesio,
  ...crowdin,
  ...dependencytrack,
  ...devcycle,
  ...docker,
  ...drone,
  ...endorlabs,
  ...expo,
  ...flagsmith,
  ...gemfury,
  ...gitbook,
  ...gitea,
  ...github,
  ...gitlab,
  ...gradle,
  ...harness,
  ...hexpm,
  ...infracost,
  ...ionic,
  ...jenkins,
  ...jetbrains,
  ...keygen,
  ...knapsackpro,
  ...launchdarkly,
  ...lokalise,
  ...mergify,
  ...myget,
  ...npm,
  ...nuget,
  ...octopusdeploy,
  ...optimizely,
  ...packagecloud,
  ...phrase,
  ...postman,
  ...prefect,
  ...pypi,
  ...qase,
  ...readme,
  ...rubygems,
  ...scrutinizer,
  ...semaphoreci,
  ...settlemint,
  ...sidekiq,
  ...snyk,
  ...sonarcloud,
  ...sonarqube,
  ...sourcegraph,
  ...stackhawk,
  ...statsig,
  ...teamcity,
  ...temporal,
  ...travis,
  ...triggerdev,
  ...unkey,
  ...unleash,
];
