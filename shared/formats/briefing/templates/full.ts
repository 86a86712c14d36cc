import { defineTemplate, judgment, part } from './template'

export const full = defineTemplate({
  name: 'full',
  label: 'Full briefing',
  about: 'Cover, key judgments, discussion, claims and quotes, sources and the annotated articles.',
  briefing: { cover: 'page', contents: 'yes', notes: 'foot', paper: 'A4' },
  sections: [
    {
      title: 'Key judgments',
      hint: 'Three to six. Each is one sentence with its likelihood, then how confident you are and why, the claims it rests on, and what would change it.',
      body: [judgment],
    },
    { title: 'Scope and sources', hint: 'What was asked, what was read, and what is missing.', body: [part('scope')] },
    { title: 'Discussion', hint: 'The argument, with quotes and claims where they are needed.' },
    { title: 'Alternatives', hint: 'What else could explain it, and why it is less likely.' },
    { title: 'Assumptions', hint: 'What is taken for granted, and what follows if it is wrong.' },
    { title: 'Claims', body: [part('claims')] },
    { title: 'Quotes by speaker', body: [part('quotes')] },
    { title: 'Passages', body: [part('passages')] },
    { title: 'Disagreements and corrections', body: [part('disagreements')] },
    { title: 'Sources', body: [part('sources')] },
    { title: 'Method and words used', body: [part('method')] },
    { title: 'Annotated articles', body: [part('articles')] },
  ],
})
