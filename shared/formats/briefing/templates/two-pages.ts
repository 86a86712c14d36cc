import { defineTemplate, judgment, part } from './template'

export const twoPages = defineTemplate({
  name: 'two-pages',
  label: 'Two pages',
  about: 'The bottom line, key judgments and the claims behind them, for a reader with five minutes.',
  briefing: { cover: 'head', contents: 'no', notes: 'end', paper: 'A4' },
  sections: [
    {
      title: 'Key judgments',
      hint: 'Three at most. One sentence with its likelihood, your confidence and why, what would change it.',
      body: [judgment],
    },
    { title: 'What is known', hint: 'The facts in a few sentences, each with its source.' },
    { title: 'Claims', body: [part('claims', { which: 'cited' })] },
    { title: 'Sources', body: [part('sources', { detail: 'short' })] },
  ],
})
