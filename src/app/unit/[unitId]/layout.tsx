import type { ReactNode } from 'react'
import { AreaMessages } from '#screens/messages/area-messages.tsx'

export default function UnitLayout({ children }: { children: ReactNode }) {
  return <AreaMessages areas={['unit', 'refusals']}>{children}</AreaMessages>
}
