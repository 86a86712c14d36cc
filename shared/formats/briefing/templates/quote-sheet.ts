import { defineTemplate, part } from './template'

export const quoteSheet = defineTemplate({
  name: 'quote-sheet',
  label: 'Quote sheet',
  about: 'Who said what, word for word, with date and place.',
  briefing: { cover: 'head', contents: 'yes', notes: 'end', paper: 'A4' },
  sections: [
    { title: 'Quotes by speaker', body: [part('quotes')] },
    { title: 'Sources', body: [part('sources')] },
    { title: 'Annotated articles', body: [part('articles')] },
  ],
})
