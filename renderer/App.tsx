// First, so that the question is on its way while the rest of the window wakes up.
export { started } from './shell/start'
import { Boundary } from './shell/Boundary'
import { Dialogs } from './shell/Dialogs'
import { DropZone } from './shell/DropZone'
import { Toasts } from './shell/Toasts'
import { Welcome } from './shell/Welcome'
import { Workbench } from './shell/Workbench'
import { useOpened } from './store/project'
import { Tips } from './ui/Tips'
import './App.css'

export function App() {
  const opened = useOpened()
  return (
    <Boundary>
      {opened ? <Workbench /> : <Welcome />}
      <Dialogs />
      <Toasts />
      <DropZone />
      <Tips />
    </Boundary>
  )
}
