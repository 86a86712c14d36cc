import { compositionFor } from './briefing/draft-for'
import { briefingPieces } from './briefing/html/page'
import { defineFormat } from './format'
import { formatNames } from './names'
import { clean } from './office/xml'
import { webStyle } from './web/style'

/** The briefing as one web page that fetches nothing and runs nothing: it can be sent, kept and opened anywhere. */
export const webPage = defineFormat({
  name: 'html',
  label: formatNames.html,
  extension: 'html',
  *write(project, options) {
    const composition = compositionFor(project, options)
    const whole = composition.sections.reduce((sum, { blocks }) => sum + blocks.length + 1, 1)
    let done = 0
    for (const piece of briefingPieces(composition, { css: webStyle })) {
      yield clean(piece)
      options.progress?.(Math.min(1, ++done / whole))
    }
  },
})
