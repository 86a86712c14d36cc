import { call } from '../bridge'
import { toast } from '../store/view'

export function openHelp(): void {
  void call('app.help', {}).then((answer) => {
    if (!answer.ok) toast({ tone: 'error', text: answer.failure.message })
  })
}
