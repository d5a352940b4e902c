import { defineRule } from '../../define';
import { base64url, sample } from '../../samples';

/** A macaroon whose location is PyPI's host or TestPyPI's, in base64. */
export const pypi = [
  defineRule({
    id: 'pypi-api-token',
    title: 'PyPI API token',
    grants: 'Publishes releases of the projects in its scope.',
    severity: 'error',
    keywords: ['pypi-ageichlwas5vcmc', 'pypi-agendgvzdc5wexbplm9yz'],
    pattern: /(?<![\w-])pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBpLm9yZ)[\w-]{50,400}(?![\w-])/,
    minEntropy: 4,
    revoke: 'https://packaging.python.org/en/latest/specifications/pypirc/',
    suggest: { path: 'pypi', field: 'token', env: 'TWINE_PASSWORD' },
    examples: {
      positive: [
        sample('pypi-AgEI', 'cHlwaS5vcmc', base64url(150)),
        sample('pypi-AgEN', 'dGVzdC5weXBpLm9yZ', base64url(150)),
      ],
      negative: [sample('pypi-AgEI', 'cHlwaS5vcmc', base64url(30)), sample('pypi-', base64url(150))],
    },
  }),
];
