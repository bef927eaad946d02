import Link from 'next/link'
import type { ReactNode } from 'react'

export type PhoneTab = {
  href: string
  label: string
  icon: ReactNode
  isCurrent?: boolean
  badge?: { count: number; label: string } | null
}

/** The main places of the phone, at the foot. */
export function PhoneTabs({ label, tabs }: { label: string; tabs: readonly PhoneTab[] }) {
  return (
    <nav aria-label={label} className="phone-tabs">
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined}>
          <span className="phone-tab-icon">
            {tab.icon}
            {tab.badge && (
              <span className="phone-tab-badge num">
                <span aria-hidden>{tab.badge.count > 99 ? '99+' : tab.badge.count}</span>
                <span className="sr-only">{tab.badge.label}</span>
              </span>
            )}
          </span>
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
