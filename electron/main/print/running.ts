import { escape } from '../../../shared/formats/html'

const FONT = `font: 7.5pt/10pt Inter, 'Scheherazade New', 'Noto Serif Hebrew', 'Noto Sans CJK SC', sans-serif; font-variant-ligatures: none;`

/**
 * What stands on every page: the handling line at its head and its foot, the title and the page at its foot, as wide as
 * the text. Sizes are said again: nothing is inherited. `faces`: font rules.
 */
export function runningLines(title: string, handling: string, faces: string): { header: string; footer: string } {
  const line = handling && `<div class="handling" dir="auto">${escape(handling)}</div>`
  const style = `<style>${faces}
.handling { width: 100%; text-align: center; ${FONT} font-weight: 600; letter-spacing: 0.04em; color: #1a1a1a; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#head, #foot { width: 100%; margin: 0 24mm; }
#head { padding-top: 6mm; }
#foot { padding-bottom: 5mm; }
#line { display: flex; justify-content: space-between; gap: 10mm; ${FONT} color: #595959; margin: 0 0 2.5mm 20mm; }
#line .name { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#line .page { flex: none; }
</style>`
  return {
    header: line ? `${style}<div id="head">${line}</div>` : '<span></span>',
    footer: `${style}<div id="foot"><div id="line"><span class="name" dir="auto">${escape(title)}</span><span class="page"><span class="pageNumber"></span> of <span class="totalPages"></span></span></div>${line}</div>`,
  }
}
