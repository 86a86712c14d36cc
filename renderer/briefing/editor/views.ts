import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import { openPopover, type Popover } from '../state'
import { stepAside } from './caret'
import { footnoteView, numberFootnotes, judgmentView, keptView, partView } from './blockViews'
import './References.css'
import { followReferences, referenceView } from './referenceView'

const OPENS: Record<string, Popover['of']> = {
  reference: 'reference',
  evidence: 'reference',
  footnote: 'footnote',
  image: 'image',
}

/** How the nodes of a briefing are drawn, and what Enter does on the one that is selected. */
export const views = Extension.create({
  name: 'views',
  priority: 200,
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ dom }) => {
        const stop = followReferences()
        let idle = requestIdleCallback(() => number())
        const number = (): void => {
          idle = 0
          numberFootnotes(dom)
        }
        return {
          update: (view, before) => {
            if (view.state.doc !== before.doc) idle ||= requestIdleCallback(number, { timeout: 200 })
          },
          destroy: () => {
            stop()
            cancelIdleCallback(idle)
          },
        }
      },
      props: {
        nodeViews: {
          reference: (node, _, place) => referenceView(node, place),
          evidence: (node, _, place) => referenceView(node, place),
          footnote: footnoteView,
          part: partView,
          judgment: judgmentView,
          kept: keptView,
        },
        // A letter would take the place of what is selected as a whole, without a word.
        handleTextInput: (view, _from, _to, text) => {
          const aside = stepAside(view.state)
          if (aside) view.dispatch(aside.insertText(text).scrollIntoView())
          return aside !== null
        },
        handleKeyDown: (view, event) => {
          // An input method is about to write.
          if (event.keyCode === 229 || event.key === 'Process') {
            const aside = stepAside(view.state)
            if (aside) view.dispatch(aside)
            return false
          }
          const { selection } = view.state
          const of = selection instanceof NodeSelection ? OPENS[selection.node.type.name] : undefined
          if (!of || event.key !== 'Enter' || event.isComposing) return false
          openPopover(of, selection.from)
          return true
        },
      },
    }),
  ],
})
