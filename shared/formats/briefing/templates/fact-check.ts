import { defineTemplate, part } from './template'

export const factCheck = defineTemplate({
  name: 'fact-check',
  label: 'Fact-check sheet',
  about: 'Each claim with its verdict, what speaks for it and against it, and where that stands.',
  briefing: { cover: 'head', contents: 'no', notes: 'end', paper: 'A4' },
  sections: [
    { title: 'Verdict', hint: 'What was checked, and what came of it, in three sentences.' },
    { title: 'Claims checked', body: [part('claims', { detail: 'evidence' })] },
    { title: 'Disagreements and corrections', body: [part('disagreements')] },
    { title: 'Sources', body: [part('sources')] },
    { title: 'Method and words used', body: [part('method')] },
    { title: 'Annotated articles', body: [part('articles')] },
  ],
})
