'use client'

import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export type TabsProps<Id extends string = string> = {
  label: string
  tabs: readonly { id: Id; label: ReactNode; content: ReactNode; isDisabled?: boolean }[]
  selected?: Id
  onSelect?: (id: Id) => void
}

export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs {...(selected === undefined ? {} : { selectedKey: selected })} onSelectionChange={(key) => onSelect?.(key as Id)}>
      <TabList aria-label={label} className="tabs-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} isDisabled={tab.isDisabled ?? false} className="tabs-tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tabs-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
