import type { PolicyComparison, PolicyChange } from '../../server/protocol/policies';

const conditionsChanged = 'under other conditions (parameters, wrapping or approval)';

/** What a change of a policy allows and no longer allows, as the lines of a difference. */
export function changeReport(title: string, { changes }: PolicyComparison): string {
  const lines = changes.length === 0 ? ['Both allow the same.'] : changes.flatMap(linesOf);
  return `# ${title}\n# + became possible, - is no longer possible, ! possible ${conditionsChanged}\n\n${lines.join('\n')}\n`;
}

function linesOf({ path, gained, lost, conditions }: PolicyChange): string[] {
  return [
    ...(gained.length > 0 ? [`+ ${path}: ${gained.join(', ')}`] : []),
    ...(lost.length > 0 ? [`- ${path}: ${lost.join(', ')}`] : []),
    ...(conditions ? [`! ${path}: ${conditionsChanged}`] : []),
  ];
}

/** The same for a dialog: at most `most` lines. */
export function changeSummary({ changes }: PolicyComparison, most: number): string {
  if (changes.length === 0) return 'It allows the same as the one that is there.';
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [
          title,
          ...lines.slice(0, most).map((line) => `  ${line}`),
          ...(lines.length > most ? [`  … and ${lines.length - most} more`] : []),
        ];
  const of = (key: 'gained' | 'lost'): string[] =>
    changes.flatMap((change) =>
      change[key].length > 0 ? [`${change.path}: ${change[key].join(', ')}`] : [],
    );
  return [
    ...part('Becomes possible:', of('gained')),
    ...part('No longer possible:', of('lost')),
    ...part(
      `Possible ${conditionsChanged}:`,
      changes.filter(({ conditions }) => conditions).map(({ path }) => path),
    ),
  ].join('\n');
}
