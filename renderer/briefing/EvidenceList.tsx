import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { kindList } from '../../shared/kinds/list'
import { alive, articles, speakers } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { matcher, search } from '../links/find'
import { currentProject, useProject } from '../store/project'
import { insertReference } from './editor/insert'
import { EvidenceRow, ROW } from './EvidenceRow'
import { noFilter, passes, type Filter } from './filter'
import { showInArticle } from './go'
import { marksByRecency } from './finding'
import { composer } from './state'
import { usesOf } from './uses'

/** Rows drawn beyond the edges. */
const BEYOND = 4

/** Search, filter, and the marks that answer; Enter puts one at the caret, and they can be dragged there. */
export function EvidenceList({ briefing }: { briefing: string | null }) {
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [lit, setLit] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const uses = useProject(
    ['sections'],
    (project) => (briefing ? usesOf(project, briefing) : new Map<string, number>()),
    [briefing],
  )
  const marks = useFound(typed, filter, uses)
  const rows = useDeferredValue(marks)
  const at = Math.min(lit, rows.length - 1)

  useEffect(() => {
    const element = box.current!
    const resized = new ResizeObserver(([entry]) => setHeight(entry!.contentRect.height))
    resized.observe(element)
    return () => resized.disconnect()
  }, [])
  const light = (index: number): void => {
    const next = Math.max(0, Math.min(index, rows.length - 1))
    setLit(next)
    const element = box.current!
    const seen = Math.max((next + 1) * ROW - height, Math.min(element.scrollTop, next * ROW))
    if (seen !== element.scrollTop) element.scrollTop = seen
  }
  const insert = (mark: Mark | undefined, apart = false): void => {
    const open = composer().open
    if (!mark || !open) return
    insertReference(open.editor, { table: 'marks', id: mark.id }, { apart })
    open.editor.view.focus()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key]
    const mark = rows[at]
    if (by) light(at + by)
    else if (event.key === 'Enter' && event.altKey) {
      if (mark) showInArticle(mark)
    } else if (event.key === 'Enter') insert(mark, event.shiftKey)
    else if (event.key === 'Escape') {
      if (typed) setTyped('')
      else composer().open?.editor.view.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const first = Math.max(0, Math.floor(top / ROW) - BEYOND)
  const shown = rows.slice(first, Math.ceil((top + height) / ROW) + BEYOND)
  const filtered = typed.trim() !== '' || Object.values(filter).some(Boolean)
  return (
    <>
      <input
        id="evidence-filter"
        className="evidence-search"
        type="text"
        role="combobox"
        dir="auto"
        aria-label="Search marks"
        aria-expanded
        aria-controls="evidence-rows"
        aria-autocomplete="list"
        aria-activedescendant={rows[at] ? `evidence-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Search words, speakers, articles"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setLit(0)
          box.current!.scrollTop = 0
        }}
        onKeyDown={press}
      />
      <Filters filter={filter} onChange={(next) => (setFilter(next), setLit(0))} />
      <p className="evidence-count" role="status">
        {rows.length.toLocaleString('en-GB')} {rows.length === 1 ? 'mark' : 'marks'}
      </p>
      <div
        ref={box}
        id="evidence-rows"
        className="evidence-rows"
        role="listbox"
        tabIndex={0}
        aria-label="Marks"
        aria-activedescendant={rows[at] ? `evidence-${at}` : undefined}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        onKeyDown={press}
      >
        {rows.length === 0 ? (
          <p className="pane-none" role="presentation">
            {filtered
              ? 'No mark answers this. Take a filter away, or mark the words in an article.'
              : 'Quotes and claims that you mark in articles are listed here, ready to be used.'}
          </p>
        ) : (
          <div role="presentation" style={{ height: rows.length * ROW }}>
            {shown.map((mark, i) => (
              <EvidenceRow
                key={mark.id}
                mark={mark}
                index={first + i}
                of={rows.length}
                lit={first + i === at}
                uses={uses.get(mark.id) ?? 0}
                onInsert={insert}
                onLight={setLit}
              />
            ))}
          </div>
        )}
      </div>
      <p className="evidence-keys" aria-hidden>
        <kbd>Enter</kbd> insert <kbd>Shift Enter</kbd> set apart <kbd>Alt Enter</kbd> show
      </p>
    </>
  )
}

/** The marks that answer, found in slices, so that no key waits. */
function useFound(typed: string, filter: Filter, uses: Map<string, number>): readonly Mark[] {
  const given = filter.unused ? uses : null
  const all = useProject(
    ['marks', 'speakers', 'articles'],
    (project) => marksByRecency(project).filter(passes(project, filter, given ?? new Map())),
    [filter, given],
  )
  const [found, setFound] = useState<readonly Mark[]>(all)
  const blank = typed.trim() === ''
  useEffect(() => {
    if (blank) return
    return search(all, matcher(currentProject(), typed), (marks) => setFound(marks))
  }, [all, typed, blank])
  return blank ? all : found
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const lists = useProject(['speakers', 'articles', 'tags'], (project) => ({
    speaker: speakers(project).map(({ id, name }) => ({ id, name })),
    article: articles(project).map(({ id, title }) => ({ id, name: title.trim() || 'Untitled' })),
    tag: alive(project, 'tags').map(({ id, name }) => ({ id, name })),
  }))
  const choices = [
    {
      name: 'kind',
      all: 'All kinds',
      list: kindList.map(({ name, plural }) => ({ id: name as string, name: plural })),
    },
    { name: 'speaker', all: 'All speakers', list: lists.speaker },
    { name: 'article', all: 'All articles', list: lists.article },
    { name: 'tag', all: 'All tags', list: lists.tag },
  ] as const
  return (
    <div className="evidence-filters" role="group" aria-label="Filters">
      {choices.map(({ name, all, list }) =>
        list.length > 0 ? (
          <select
            key={name}
            aria-label={name.charAt(0).toUpperCase() + name.slice(1)}
            data-set={filter[name] !== '' || undefined}
            value={filter[name]}
            onChange={(event) => onChange({ ...filter, [name]: event.target.value })}
          >
            <option value="">{all}</option>
            {list.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        ) : null,
      )}
      <label className="evidence-unused">
        <input
          type="checkbox"
          checked={filter.unused}
          onChange={(event) => onChange({ ...filter, unused: event.target.checked })}
        />{' '}
        Not used yet
      </label>
    </div>
  )
}
