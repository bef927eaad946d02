import { SetupScreen } from '#screens/admin/setup/setup-screen.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export default function Page() {
  return (
    <AreaMessages areas={['admin', 'refusals']}>
      <SetupScreen />
    </AreaMessages>
  )
}
