/** How a value hangs on its name. */
export type Form = 'assignment' | 'comparison' | 'argument' | 'call' | 'fallback' | 'prose' | 'beside';

/** Editors and the web leave no-break spaces in code. */
const blanks = String.raw`[ \t\xa0]{0,32}`;
/** What closes a name: a quote, an index, the stars of Markdown. */
const closing = String.raw`(?:\[\d{0,4}\])?\\{0,2}["'\x60\]*]{0,3}`;
/** What hands a value to a name, with the type between them in some languages. */
const operators = [
  String.raw`${blanks}(?::[ \t]{0,3}[A-Za-z&][\w.<>|&]{0,23}[ \t]{0,3}=|=>|<-|[:?+|&]{0,3}={1,3}(?!~)|!={1,2}|:\*{0,2})`,
  // Of maps, where the name is a text: a member's name has none.
  String.raw`(?<=["'])[ \t]{0,4}->`,
  String.raw`[ \t]{1,4}As[ \t]{1,4}\w{1,20}[ \t]{0,4}=`,
  // What is taken when the environment has none.
  String.raw`\)?[ \t]{0,4}(?:\|\||\?\?|\?:|or(?=[ \t]))`,
  // Network devices: the kind of the encryption, 0 for none.
  String.raw`[ \t]{1,4}[057](?=[ \t])`,
  String.raw`(?:[ \t]{1,4}(?:for|of)[ \t]{1,4}["'\x60]?[\w@.-]{1,40}["'\x60]?)?[ \t]{1,4}(?:is|was)(?=[ \t:])(?:[ \t]{0,2}:)?`,
  String.raw`[ \t]{1,4}for[ \t]{1,4}["'\x60]?[\w@.-]{1,40}["'\x60]?[ \t]{0,2}[:=]`,
  // An option of a command line, a column: its name, and what it is without one.
  String.raw`[ \t]{0,3},[^"'\r\n]{0,60}\bdefault[ \t]{0,2}=`,
  // The first of a list.
  String.raw`${blanks}[:=][ \t]{0,3}\[(?=["'])`,
  // An attribute of JSX.
  String.raw`=\{`,
  String.raw`[ \t]{0,3},`,
  String.raw`\(`,
  String.raw`[ \t]value=`,
  String.raw`>(?:${blanks}<(?:value|string)>)?`,
  String.raw`<\/\w{1,12}>${blanks}<(?:value|string)>`,
].join('|');
/** A conversion around a literal: `[]byte("…")`. */
const wrapper = String.raw`(?:(?:\[\]byte|Buffer\.from|bytes|String::from|SecretStr|new[ \t](?:Secure)?String)\()?`;
const between = String.raw`(?<op>${closing}(?:${operators})?${blanks})${wrapper}`;
const scheme = String.raw`(?:(?:Bearer|Basic|Token|Bot|ApiKey)[ \t]{1,2})?`;
const open = String.raw`[rbufRBUFLN@$]{0,2}\\{0,2}`;
/** Up to its quote; a bare value up to a separator, a semicolon or, if that cannot be, to the end of the line. */
const value =
  String.raw`(?:${open}(?:"")?"${scheme}(?<secret>(?:[^"\\]|\\[^"]){3,500})(?=\\{0,2}")` +
  String.raw`|${open}(?:'')?'${scheme}(?<secretSingle>(?:[^'\\]|\\[^']){3,500})(?=\\{0,2}')` +
  String.raw`|\\{0,2}\x60${scheme}(?<secretTick>[^\x60]{4,256})(?=\x60)` +
  String.raw`|${scheme}(?<secretBare>[^\s"'\x60\\,;&(){}[\]<>][^\s"'\x60\\,;&(){}[\]<>]{2,255}(?=$|[\s"'\x60,;&)}\]<\\]))` +
  String.raw`|(?<secretPart>[^\s"'\x60\\;&<>]{3,128}(?=;))` +
  String.raw`|(?<secretLine>[^\s"'\x60]{6,256}["'\x60,;]{0,2}(?=[ \t]{0,8}$)))`;

/** A pattern for `<start><rest of the name> <operator> <value>`. */
export function assigned(start: string): RegExp {
  return new RegExp(String.raw`(?:${start})[\w.-]{0,40}(?![\w.-])${between}${value}`, 'i');
}

/** What the text between name and value (the group `op`) makes of them. */
export function formOf(operator: string): Form {
  const op = operator.trim();
  if (/[,[]$/.test(op)) return 'argument';
  if (op.endsWith('(')) return 'call';
  if (/(?<!:)[=!]=/.test(op)) return 'comparison';
  if (/(?:\|\||\?\?|\?:|\bor)$/.test(op)) return 'fallback';
  if (/[=:>]|<-|\d$/.test(op)) return 'assignment';
  return /\b(?:is|was)$/.test(op) ? 'prose' : 'beside';
}
