import { escape } from '../../../shared/formats/html'

/** The foot of every page: the title on the left, the page on the right, as wide as the text column of briefing.css. Sizes are said again: nothing is inherited. */
export const footerTemplate = (title: string, faces: string): string => `<style>${faces}
#foot { display: flex; justify-content: space-between; width: 100%; margin: 0 40mm 6mm 44mm; gap: 10mm;
  font: 7.5pt/10pt Inter, 'Noto Sans Arabic', 'Noto Sans CJK SC', sans-serif; font-variant-ligatures: none; color: #595959; }
#foot .name { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#foot .page { flex: none; }
</style><div id="foot"><span class="name" dir="auto">${escape(title)}</span><span class="page">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`
