import type { ReactNode } from 'react'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export default function CellLayout({ children }: { children: ReactNode }) {
  return <AreaMessages areas={['agenda', 'desk', 'refusals', 'remarks']}>{children}</AreaMessages>
}
