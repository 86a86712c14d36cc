import { useState } from 'react'
import type { Preview } from '../../../shared/exporting'
import './Excerpts.css'

type Tables = Extract<Preview, { is: 'tables' }>['tables']

/** The first rows of each table, as a spreadsheet will show them. */
export function TablePreview({ tables }: { tables: Tables }) {
  const [chosen, setChosen] = useState(0)
  const table = tables[chosen] ?? tables[0]
  if (!table) return null
  const { title, heads, rows, total } = table
  const count = `${total.toLocaleString('en-GB')} ${total === 1 ? 'row' : 'rows'}`
  return (
    <div className="table-preview">
      {/* A region that scrolls can be reached by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-scroll" role="region" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, i) => (
              // Rows of a preview never change places.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={i}>
                {cells.map((cell, k) => (
                  <td key={heads[k]} dir="auto">
                    <span>{cell}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="excerpt-note">
          {rows.length < total ? `${count}; these are the first ${rows.length}.` : `${count}.`}
        </p>
      </div>
      {tables.length > 1 && (
        <div className="table-tabs" role="tablist" aria-label="Sheets">
          {tables.map(({ title }, i) => (
            <button key={title} type="button" role="tab" aria-selected={i === chosen} onClick={() => setChosen(i)}>
              {title}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
