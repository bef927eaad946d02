import Link from 'next/link'
import type { ReactNode } from 'react'

export type PhoneTab = { href: string; label: string; icon: ReactNode; isCurrent?: boolean }

/** The main places of the phone, at the foot. */
export function PhoneTabs({ label, tabs }: { label: string; tabs: readonly PhoneTab[] }) {
  return (
    <nav aria-label={label} className="phone-tabs">
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined}>
          {tab.icon}
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
