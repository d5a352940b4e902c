/** Policies by the grammar, most of them readable, and ways to break them. */
import * as fc from 'fast-check';

const word = fc.constantFrom(
  'a',
  'b',
  'app',
  'foo',
  'metadata',
  'sys',
  'secret',
  'data',
  'é',
  'x-y',
  '',
  '+',
  '+',
  '*',
  'a*',
  '+a',
  'a+',
);
const template = fc.constantFrom(
  '{{identity.entity.id}}',
  '{{ time.now }}',
  '{{identity.entity.name}}',
  '{{',
  '}}',
  '{{x}}',
  '${a}',
  '\\u0061',
  '\\x41',
  '\\"',
);

/** A path between its quotes. */
const pathText = fc
  .tuple(
    fc.constantFrom('', '', '', '/', '//'),
    fc.array(fc.oneof({ weight: 12, arbitrary: word }, { weight: 1, arbitrary: template }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom('', '', '/x*', '/*', '/', '*'),
  )
  .map(([start, parts, end]) => start + parts.join('/') + end);

const capability = fc.constantFrom(
  ...Array.from({ length: 9 }, () => [
    'create',
    'read',
    'update',
    'delete',
    'list',
    'patch',
    'sudo',
    'scan',
    'deny',
  ]).flat(),
  'write',
  'Read',
  'subscribe',
  '',
);
const number = fc.constantFrom(
  ...'0 5 08 088 010 0x1f 0x 1.5 1e3 -5 .5 . 1e 99999999999999999999 1_0 1e999'.split(' '),
);
const string = fc.constantFrom(
  '',
  'a',
  '5',
  '1h',
  '30s',
  '-1h',
  '2d',
  '1.5',
  '1h30',
  'read',
  'write',
  'deny',
  'x*',
  '\\n',
  '\\q',
  '\\400',
  '${"a"}',
  '${',
  'a\\u00e9',
  '2099-01-01T00:00:00Z',
  '2001-01-01T00:00:00Z',
  '2099-13-01T00:00:00Z',
);
const heredoc = fc.constantFrom('<<E\nx\nE\n', '<<-E\n  x\n  E\n', '<<-E\nx\nE\n', '<<E\nx\n', '<<E x\n');
const space = fc.constantFrom(
  ...Array<string>(40).fill(' '),
  '\n',
  '\t',
  '\r\n',
  ' # c\n',
  ' // c\n',
  ' /* c */ ',
  '\n\n',
  ' ; ',
  '',
);
const comma = fc.constantFrom(',', ', ', ', ', ',', ' ', ',,', ',\n');

const { value } = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: string.map((text) => `"${text}"`) },
    { weight: 2, arbitrary: number },
    { weight: 1, arbitrary: fc.constantFrom('true', 'false', 'null', 'foo', 'foo(1)', "'a'") },
    { weight: 1, arbitrary: heredoc },
    { weight: 3, arbitrary: tie('list') },
    { weight: 2, arbitrary: tie('object') },
  ),
  list: fc
    .tuple(fc.array(tie('value'), { maxLength: 3 }), comma, fc.constantFrom('', '', ',', ',,'))
    .map(([values, between, end]) => `[${values.join(between)}${end}]`),
  object: fc
    .array(fc.tuple(fc.constantFrom('a', 'b', '"a b"', 'A', '*'), tie('value')), { maxLength: 2 })
    .map((pairs) => `{ ${pairs.map(([key, inner]) => `${key} = ${inner}`).join(', ')} }`),
}));

const capabilityList = fc
  .array(capability, { maxLength: 4 })
  .map((names) => `[${names.map((name) => `"${name}"`).join(', ')}]`);
const stringList = fc
  .array(fc.constantFrom('"a"', '"B"', '1', 'true'), { maxLength: 3 })
  .map((names) => `[${names.join(', ')}]`);
const parameters = fc
  .array(fc.tuple(fc.constantFrom('a', 'A', '"*"', 'b'), fc.oneof(stringList, stringList, value)), {
    maxLength: 3,
  })
  .map((pairs) => `{ ${pairs.map(([key, inner]) => `${key} = ${inner}`).join('\n')} }`);
const ttl = fc.oneof(
  number,
  string.map((text) => `"${text}"`),
);
const factor = fc
  .tuple(
    fc.constantFrom('factor "f"', 'factor "f"', 'factor', 'other'),
    fc.constantFrom(
      'controlled_capabilities = ["read"]',
      'controlled_capabilities = ["sudo"]',
      'controlled_capabilities = []',
      '',
    ),
    fc.constantFrom('approvals = 1', 'approvals = 0', 'approvals = "2"', ''),
    fc.constantFrom('group_names = ["g"]', 'group_names = []', 'group_ids = ["g"]'),
  )
  .map(([head, names, approvals, groups]) => `${head} { ${names} identity { ${approvals} ${groups} } }`);
const controlGroup = fc
  .tuple(
    fc.constantFrom('', 'ttl = "1h"', 'ttl = "x"', 'self_auth_allowed = true', 'x = 1'),
    fc.array(factor, { maxLength: 2 }),
  )
  .map(([ttlText, factors]) => `{ ${ttlText} ${factors.join(' ')} }`);

const assignment = (key: string, inner: fc.Arbitrary<string>) =>
  fc
    .tuple(space, fc.oneof({ weight: 30, arbitrary: inner }, { weight: 1, arbitrary: value }))
    .map(([gap, text]) => `${key} =${gap}${text}`);

const item = fc.oneof(
  { weight: 30, arbitrary: assignment('capabilities', capabilityList) },
  {
    weight: 2,
    arbitrary: assignment(
      'policy',
      fc.constantFrom('"read"', '"write"', '"sudo"', '"deny"', '""', '"x"', '1'),
    ),
  },
  { weight: 1, arbitrary: assignment('comment', value) },
  { weight: 1, arbitrary: assignment('allowed_parameters', parameters) },
  { weight: 1, arbitrary: parameters.map((text) => `denied_parameters ${text}`) },
  { weight: 1, arbitrary: assignment('required_parameters', stringList) },
  { weight: 1, arbitrary: assignment('mfa_methods', stringList) },
  { weight: 1, arbitrary: assignment('min_wrapping_ttl', ttl) },
  { weight: 1, arbitrary: assignment('max_wrapping_ttl', ttl) },
  { weight: 1, arbitrary: assignment('pagination_limit', ttl) },
  { weight: 1, arbitrary: assignment('expiration', ttl) },
  { weight: 1, arbitrary: controlGroup.map((text) => `control_group ${text}`) },
  {
    weight: 1,
    arbitrary: assignment(
      'list_scan_response_keys_filter_path',
      fc.constantFrom('"{{.key}}"', '"{{ .path }}/{{ .key }}"', '"x"', '"{{"', '"{{ foo }}"'),
    ),
  },
  { weight: 1, arbitrary: assignment('other', value) },
);

const rule = fc
  .tuple(
    fc.constantFrom(...Array<string>(80).fill('path'), 'PATH', '"path"', 'paths'),
    pathText,
    fc.constantFrom(...Array<string>(80).fill(''), ' =', ' "b"'),
    fc.array(fc.tuple(item, space), { maxLength: 3 }),
  )
  .map(
    ([head, path, odd, items]) =>
      `${head} "${path}"${odd} {${items.map(([text, gap]) => `${gap || ' '}${text}`).join('\n')}\n}`,
  );

const hclText = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 40, arbitrary: rule },
        {
          weight: 1,
          arbitrary: fc.constantFrom('name = "x"', 'name = 1', 'name {}', 'path {}', 'path = "x"', 'x = 1'),
        },
      ),
      space,
    ),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.map(([text, gap]) => text + gap).join('\n'));

/** JSON: mostly what a policy is, with all that only the servers take for it. */
const jsonText = fc
  .tuple(
    fc.array(
      fc.tuple(
        pathText,
        fc.array(
          fc.oneof(
            capabilityList.map((list) => `"capabilities": ${list}`),
            fc.constantFrom(
              '"policy": "read"',
              '"policy": null',
              '"comment": [true, 1]',
              '"comment": {"a": {}}',
              '"x": 1',
              '"allowed_parameters": {"a": [], "b": ["x"]}',
              '"allowed_parameters": {"a": {}}',
              '"min_wrapping_ttl": 5',
              '"capabilities": ["read",]',
              '"capabilities": [true, "read"]',
              '"capabilities": ["\\u0072ead"]',
            ),
          ),
          { maxLength: 3 },
        ),
      ),
      { maxLength: 3 },
    ),
    fc.constantFrom('object', 'list'),
    fc.constantFrom('', '', '', ',', ' x', '}', ']'),
  )
  .map(([paths, kind, end]) => {
    const bodies = paths.map(([path, items]) => `"${path}": {${items.join(', ')}}`);
    const inner =
      kind === 'object' ? `{${bodies.join(', ')}}` : `[${bodies.map((body) => `{${body}}`).join(', ')}]`;
    return `{"path": ${inner}}${end}`;
  });

const noise = fc.constantFrom(
  ...Array.from('"{}[]=,#/*<-+.:\'\\$ \n\r\0'),
  '\ufeff',
  '\ue123',
  'é',
  '😀',
  '/*',
  '${',
  '<<E\n',
  '"a"',
  'path',
);

/** One or two small accidents. */
const broken = (whole: fc.Arbitrary<string>) =>
  fc
    .tuple(
      whole,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('in', 'out', 'cut', 'twice'), noise), {
        minLength: 1,
        maxLength: 2,
      }),
    )
    .map(([text, accidents]) =>
      accidents.reduce((now, [where, length, kind, extra]) => {
        const at = now.length === 0 ? 0 : where % now.length;
        if (kind === 'cut') return now.slice(0, at);
        if (kind === 'twice') return now.slice(0, at + length) + now.slice(at);
        return (
          now.slice(0, at) + (kind === 'in' ? extra : '') + now.slice(kind === 'in' ? at : at + 1 + length)
        );
      }, text),
    );

/** Policies, readable and broken. */
export const policyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: hclText },
  { weight: 3, arbitrary: broken(hclText) },
  { weight: 2, arbitrary: jsonText },
  { weight: 1, arbitrary: broken(jsonText) },
);

const part = fc.constantFrom('a', 'b', 'ab', 'foo', 'é', '+', '+', 'a+', '*', '');
const plainPath = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '', '*', '/*', '/', '/+/*'))
  .map(([parts, end]) => parts.join('/') + end)
  .filter((path) => !path.includes('+*'));

/** Policies without errors whose rules overlap in every way. */
export const overlappingPolicy: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      plainPath,
      fc.oneof(
        {
          weight: 8,
          arbitrary: fc.subarray(['create', 'read', 'update', 'delete', 'list', 'patch', 'sudo', 'scan'], {
            minLength: 1,
            maxLength: 3,
          }),
        },
        { weight: 1, arbitrary: fc.constantFrom(['deny'], []) },
      ),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((rules) =>
    rules
      .map(
        ([path, names]) => `path ${JSON.stringify(path)} {\n  capabilities = ${JSON.stringify(names)}\n}\n`,
      )
      .join(''),
  );

/** Request paths that such rules match or nearly match. */
export const requestPath: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '/'),
    fc.array(fc.constantFrom('a', 'b', 'ab', 'foo', 'é', 'x', 'a+', '+', ''), { minLength: 1, maxLength: 5 }),
  )
  .map(([start, parts]) => start + parts.join('/'))
  .filter((path) => path !== '');
