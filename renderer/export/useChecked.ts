import { useEffect, useState } from 'react'
import { call } from '../bridge'
import type { Checked } from '../../shared/exporting'

const NOTHING: Checked = { findings: [], stale: [], warnings: [] }

/** What should be looked at in what is chosen; undefined while that is not known. */
export function useChecked(
  { briefing, template, articles }: { briefing?: string; template?: string; articles?: string[] | undefined },
  version: number,
): Checked | undefined {
  const key = JSON.stringify([{ briefing, template, articles }, version])
  const [checked, setChecked] = useState<{ key: string; value: Checked }>()
  useEffect(() => {
    let left = false
    const [input] = JSON.parse(key) as [{ briefing?: string; template?: string; articles?: string[] }]
    void call('briefing.check', input).then((answer) => {
      if (!left) setChecked({ key, value: answer.ok ? answer.value : NOTHING })
    })
    return () => void (left = true)
  }, [key])
  return checked?.key === key ? checked.value : undefined
}
