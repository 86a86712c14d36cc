import {
  Braces,
  FileText,
  Gavel,
  Heading1,
  Heading2,
  Heading3,
  List,
  ListOrdered,
  MessageSquare,
  Minus,
  NotebookText,
  Quote,
  Superscript,
  Table,
  TextQuote,
} from 'lucide-react'
import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import { parts } from '../../shared/formats/briefing/parts/list'
import { addSection } from './briefings'
import { setApart } from './editor/trigger'
import { addFootnote, editComment, judgmentNode, putBlock, tableNode } from './editor/insert'
import { composer } from './state'
import { fold } from '../ui/options'
import { view } from '../store/view'

/** Something that `/` offers; `run` finds the caret where it was typed, with nothing of it left. */
export interface Item {
  id: string
  label: string
  about: string
  icon: ReactNode
  /** Other words that find it. */
  words?: string
  section: 'Evidence' | 'Text' | 'Parts'
  run: (editor: Editor) => void
}

const S = 16
const block = (label: string, run: (editor: Editor) => unknown): Item['run'] => {
  return (editor) => composer().open?.following.step(label, () => void run(editor))
}

/** Types `@`, so that what is searched for is typed next. */
const call = (apart: boolean): Item['run'] => {
  return (editor) => {
    const { tr } = editor.state
    tr.insertText('@')
    editor.view.dispatch(apart ? setApart(tr) : tr)
  }
}

const fixed: readonly Item[] = [
  {
    id: 'quote',
    label: 'Quote or claim',
    about: 'Its exact words in your sentence',
    words: 'mark evidence speaker source reference',
    icon: <Quote size={S} />,
    section: 'Evidence',
    run: call(false),
  },
  {
    id: 'apart',
    label: 'Quote set apart',
    about: 'In a block of its own, with its source',
    words: 'mark evidence block passage annotated',
    icon: <TextQuote size={S} />,
    section: 'Evidence',
    run: call(true),
  },
  {
    id: 'judgment',
    label: 'Key judgment',
    about: 'With confidence, reasons and claims',
    words: 'likelihood confidence',
    icon: <Gavel size={S} />,
    section: 'Evidence',
    run: (editor) => putBlock(editor, 'Insert judgment', judgmentNode(editor)),
  },
  {
    id: 'h1',
    label: 'Heading',
    about: '',
    words: 'h1 title',
    icon: <Heading1 size={S} />,
    section: 'Text',
    run: block('Make a heading', (e) => e.chain().focus().setNode('heading', { level: 1 }).run()),
  },
  {
    id: 'h2',
    label: 'Smaller heading',
    about: '',
    words: 'h2',
    icon: <Heading2 size={S} />,
    section: 'Text',
    run: block('Make a heading', (e) => e.chain().focus().setNode('heading', { level: 2 }).run()),
  },
  {
    id: 'h3',
    label: 'Smallest heading',
    about: '',
    words: 'h3',
    icon: <Heading3 size={S} />,
    section: 'Text',
    run: block('Make a heading', (e) => e.chain().focus().setNode('heading', { level: 3 }).run()),
  },
  {
    id: 'section',
    label: 'New section',
    about: 'After this one',
    icon: <NotebookText size={S} />,
    section: 'Text',
    run: () => {
      const { briefing } = view()
      const { section, open } = composer()
      open?.following.write()
      if (briefing) addSection(briefing, section)
    },
  },
  {
    id: 'bullets',
    label: 'Bulleted list',
    about: '',
    icon: <List size={S} />,
    section: 'Text',
    run: block('Make a list', (e) => e.chain().focus().toggleBulletList().run()),
  },
  {
    id: 'numbers',
    label: 'Numbered list',
    about: '',
    icon: <ListOrdered size={S} />,
    section: 'Text',
    run: block('Make a list', (e) => e.chain().focus().toggleOrderedList().run()),
  },
  {
    id: 'quotation',
    label: 'Quotation',
    about: 'Your own indented text',
    words: 'blockquote',
    icon: <TextQuote size={S} />,
    section: 'Text',
    run: block('Make a quotation', (e) => e.chain().focus().toggleBlockquote().run()),
  },
  {
    id: 'table',
    label: 'Table',
    about: 'Three by three; Tab goes on',
    icon: <Table size={S} />,
    section: 'Text',
    run: (editor) => putBlock(editor, 'Insert table', tableNode(editor)),
  },
  {
    id: 'footnote',
    label: 'Footnote',
    about: '',
    words: 'end note',
    icon: <Superscript size={S} />,
    section: 'Text',
    run: (editor) => void addFootnote(editor),
  },
  {
    id: 'comment',
    label: 'Comment to myself',
    about: 'In no output',
    words: 'note remark',
    icon: <MessageSquare size={S} />,
    section: 'Text',
    run: (editor) => void editComment(editor),
  },
  {
    id: 'rule',
    label: 'Rule',
    about: 'A line across',
    words: 'divider line',
    icon: <Minus size={S} />,
    section: 'Text',
    run: (editor) => putBlock(editor, 'Insert rule', editor.schema.nodes['horizontalRule']!.create()),
  },
  {
    id: 'break',
    label: 'Code',
    about: 'Letter for letter, in one width',
    icon: <Braces size={S} />,
    section: 'Text',
    run: block('Make code', (e) => e.chain().focus().toggleCodeBlock().run()),
  },
]

const partItems = (): Item[] =>
  parts.map((part) => ({
    id: `part-${part.name}`,
    label: part.label,
    about: part.about,
    icon: part.name === 'articles' ? <FileText size={S} /> : <Table size={S} />,
    section: 'Parts',
    run: (editor) =>
      putBlock(
        editor,
        `Insert ${part.label.toLowerCase()}`,
        editor.schema.nodes['part']!.create({ name: part.name, options: {} }),
      ),
  }))

/** What `/` offers for the letters after it: those whose name begins so first. */
export function itemsFor(typed: string): Item[] {
  const wanted = fold(typed)
  const all = [...fixed, ...partItems()]
  if (!wanted) return all
  const starts = ({ label }: Item): boolean => fold(label).startsWith(wanted)
  const found = all.filter(({ label, words = '' }) => ` ${fold(label)} ${words}`.includes(` ${wanted}`))
  return [...found.filter(starts), ...found.filter((item) => !starts(item))]
}
