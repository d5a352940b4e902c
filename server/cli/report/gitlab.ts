/**
 * GitLab's report format for secret detection, version 15:
 * https://docs.gitlab.com/development/integrations/secure/#report
 */
import { createHash } from 'node:crypto';
import type { Severity } from '../../protocol/findings';
import { ruleHelp, sentence } from '../../service/message';
import type { Finding } from '../../service/types';
import { version } from '../../service/version';
import { printablePath, relativeTo } from '../../files/paths';
import { toRegion } from './region';
import type { Reporter, ReportSettings } from './report';

const levels: Readonly<Record<Severity, string>> = {
  error: 'Critical',
  warning: 'Medium',
  information: 'Low',
};
const tool = { id: 'strongroom', name: 'Strongroom', version, vendor: { name: 'Strongroom' } };
/** The format wants a commit; what stands here means that a work tree was scanned. */
const noCommit = { sha: '0000000' };

export function gitlabReporter({ base }: ReportSettings): Reporter {
  const started = now();
  let findings = 0;
  return {
    begin: () => '{"version":"15.0.7","vulnerabilities":[',
    file: ({ path, findings: found }) => {
      const name = printablePath(relativeTo(base, path));
      return found
        .map((finding) => `${findings++ > 0 ? ',' : ''}\n${JSON.stringify(vulnerability(name, finding))}`)
        .join('');
    },
    end: ({ problems }) => {
      const scan = {
        type: 'secret_detection',
        status: problems === 0 ? 'success' : 'failure',
        start_time: started,
        end_time: now(),
        analyzer: tool,
        scanner: tool,
      };
      return `${findings > 0 ? '\n' : ''}],"scan":${JSON.stringify(scan)}}\n`;
    },
  };
}

function vulnerability(file: string, { rule, range }: Finding) {
  const { startLine, endLine } = toRegion(range);
  const place = `${rule.id}\0${file}\0${startLine}\0${range.start.character}`;
  return {
    id: createHash('sha256').update(place).digest('hex'),
    category: 'secret_detection',
    name: rule.title,
    description: `${rule.title} in source. ${sentence(rule.grants)}`,
    severity: levels[rule.severity],
    solution: ruleHelp(rule).text,
    location: { file, commit: noCommit, start_line: startLine, end_line: endLine },
    identifiers: [
      { type: 'strongroom_rule_id', name: `Strongroom rule ${rule.id}`, value: rule.id, url: rule.revoke },
    ],
  };
}

/** To the second, without a zone: as the format wants it. */
function now(): string {
  return new Date().toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length);
}
