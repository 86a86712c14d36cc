/** Groups whose words are no text of the document; so is every group that says `\*` and is not known. */
export const SKIPPED = new Set(
  'colortbl filetbl listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles header headerl headerr headerf footer footerl footerr footerf object objdata nonshppict bkmkstart bkmkend atnid atnauthor annotation atrfstart atrfend template operator company manager category keywords subject comment doccomm creatim revtim printim buptim userprops pgptbl pn sp shpinst mmathPr fontemb fontfile'.split(
    ' ',
  ),
)
/** Groups that say `\*` and are read all the same. */
export const KNOWN = new Set('fldinst shppict listtext pntext'.split(' '))

/** Control words that stand for characters. */
export const SYMBOLS: Record<string, string> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
}
