/** What Go's template language has by itself. */
const builtIn =
  'and break call continue eq ge gt html index js le len lt ne not or print printf println slice urlquery';

/** What the operator adds. `env`, `expandenv` and `getHostByName` are not among them. */
const added =
  'abbrev abbrevboth add add1 add1f addf adler32sum ago all any append atoi b32dec b32enc b64dec b64enc ' +
  'base bcrypt biggest buildCustomCert camelcase cat ceil certSANs chunk clean coalesce compact concat ' +
  'contains date dateInZone dateModify decryptAES deepCopy deepEqual default derivePassword dict dig ' +
  'dir div divf duration durationRound empty encryptAES ext fail filterCertChain filterPEM first ' +
  'float64 floor fromJson fromYaml fullPemToPkcs12 fullPemToPkcs12Pass genCA genCAWithKey genPrivateKey ' +
  'genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey get has hasKey ' +
  'hasPrefix hasSuffix hello hexdec htmlDate htmlDateInZone htpasswd indent initial initials int int64 ' +
  'isAbs join jwkPrivateKeyPem jwkPublicKeyPem kebabcase keys kindIs kindOf last list lower max maxf ' +
  'merge mergeOverwrite min minf mod mul mulf mustAppend mustChunk mustCompact mustDateModify ' +
  'mustDeepCopy mustFirst mustFromJson mustHas mustInitial mustLast mustMerge mustMergeOverwrite ' +
  'mustPrepend mustRegexFind mustRegexFindAll mustRegexMatch mustRegexReplaceAll ' +
  'mustRegexReplaceAllLiteral mustRegexSplit mustRest mustReverse mustSlice mustToDate mustToJson ' +
  'mustToPrettyJson mustToRawJson mustUniq mustWithout nindent nospace now omit osBase osClean osDir ' +
  'osExt osIsAbs pemToPkcs12 pemToPkcs12Pass pemTruststoreToPKCS12 pemTruststoreToPKCS12Pass pick ' +
  'pkcs12cert pkcs12certPass pkcs12key pkcs12keyPass pluck plural prepend quote randAlpha randAlphaNum ' +
  'randAscii randBytes randInt randNumeric regexFind regexFindAll regexMatch regexQuoteMeta ' +
  'regexReplaceAll regexReplaceAllLiteral regexSplit repeat replace rest reverse round rsaDecrypt ' +
  'semver semverCompare seq set sha1sum sha256sum sha512sum shuffle slice snakecase sortAlpha split ' +
  'splitList splitn squote sub subf substr swapcase ternary title toDate toDecimal toJson toPrettyJson ' +
  'toRawJson toString toStrings toYaml trim trimAll trimPrefix trimSuffix trimall trunc tuple typeIs ' +
  'typeIsLike typeOf uniq unixEpoch unset until untilStep untitle upper urlJoin urlParse uuidv4 values ' +
  'without wrap wrapWith';

/** The functions that a template of the External Secrets Operator can call. */
export const templateFunctions: ReadonlySet<string> = new Set(`${builtIn} ${added}`.split(' '));
