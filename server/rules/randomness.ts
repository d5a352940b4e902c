/** Shannon entropy of the text's own characters, in bits per character. */
export function shannon(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / text.length);
  return text.length === 0 ? 0 : bits / text.length;
}

/** The letter pairs that make up most of English words and of the identifiers built from them. */
const common = new Set(
  (
    'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ' +
    'ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ' +
    'ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ' +
    'ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke ui pt do ag um ef fa od ks ok ey pi wr rd oo us ' +
    'sw ss cr gr sp ap pp ep ei ff if ip rn rm rv ru tt up ub sk sc sy st da va vo ga go gi gl fr fu br bo ba bu'
  ).split(' '),
);

/**
 * How much of a text is made of words: the share of its neighbouring characters that are a letter pair common in
 * words, from 0 to 1. About 0.2 for random base62, 0.3 for random letters, above 0.55 for words and identifiers.
 * A change from lower to upper case begins a new word and counts as no pair.
 */
export function wordLikeness(text: string): number {
  let known = 0;
  for (const [word] of text.matchAll(/[A-Z]?[a-z]+|[A-Z]+/g)) {
    const lower = word.toLowerCase();
    for (let i = 0; i + 1 < lower.length; i++) {
      if (common.has(lower.slice(i, i + 2))) known++;
    }
  }
  return text.length < 2 ? 0 : known / (text.length - 1);
}

/** How many of lower case, upper case, digits and other characters the text uses. */
export function characterClasses(text: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((test) => test.test(text)).length;
}

/** A rule's `verify` for short prefixes: a random token holds a digit, a lower and an upper case letter. */
export function mixed(text: string): 'unknown' | 'invalid' {
  return /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text) ? 'unknown' : 'invalid';
}
