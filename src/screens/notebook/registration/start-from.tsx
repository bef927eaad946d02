'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MyRegistration } from '#contract/registration.ts'
import type { RegisteredItem } from '#domain/notebook/year-entries.ts'
import { Button } from '#screens/kit/button.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'

export type StartFromProps = { form: MyRegistration; taken: readonly RegisteredItem[]; onTake: (item: Omit<RegisteredItem, 'id'>) => void }

/** Suggestions of the committee above, and what one registered before: taken over one by one, then made one's own. */
export function StartFrom({ form, taken, onTake }: StartFromProps) {
  const t = useTranslations('registration.start')
  const suggested = form.suggestions.map(({ id, what, howOften, measure, topic, regulation }) => ({
    ...{ key: id, about: null },
    item: { what, howOften, measure, until: null, topic, regulation },
  }))
  const earlier = form.earlier.map(({ year, item }) => ({
    key: `${year} ${item.id}`,
    about: t('of', { year: String(year) }),
    item: { ...withoutId(item), until: dayInYear(item.until, form.year) },
  }))
  return (
    <div className="grid gap-3 min-[480px]:grid-cols-2">
      <ChooseFrom label={t('suggestions')} lead={t('suggestionsLead')} choices={suggested} taken={taken} onTake={onTake} />
      <ChooseFrom label={t('earlier')} lead={t('earlierLead')} choices={earlier} taken={taken} onTake={onTake} />
    </div>
  )
}

/** Last year's last day is this year's; 29 February is left to be set. */
function dayInYear(until: string | null, year: number): string | null {
  const moved = until && `${year}${until.slice(4)}`
  return moved?.endsWith('-02-29') ? null : moved
}

type Choice = { key: string; about: string | null; item: Omit<RegisteredItem, 'id'> }
type ChooseFromProps = Pick<StartFromProps, 'taken' | 'onTake'> & { label: string; lead: string; choices: readonly Choice[] }

function ChooseFrom({ label, lead, choices, taken, onTake }: ChooseFromProps) {
  const t = useTranslations('registration.start')
  const kit = useTranslations('kit')
  const [isOpen, setOpen] = useState(false)
  if (choices.length === 0) return null
  const close = (
    <Button kind="primary" onPress={() => setOpen(false)}>
      {kit('close')}
    </Button>
  )
  return (
    <>
      <Button onPress={() => setOpen(true)} wide>
        {label}
      </Button>
      <Dialog title={label} isOpen={isOpen} onOpenChange={setOpen} actions={close}>
        <p>{lead}</p>
        <ul>
          {choices.map(({ key, about, item }) => {
            const isTaken = taken.some(({ what }) => what === item.what)
            return (
              <li key={key} className="grid gap-2 border-t border-rule py-3">
                <b>{item.what}</b>
                <span className="second">{[about, item.howOften, item.measure].filter(Boolean).join(' · ')}</span>
                <Button isDisabled={isTaken} onPress={() => onTake(item)}>
                  {t(isTaken ? 'taken' : 'take')}
                </Button>
              </li>
            )
          })}
        </ul>
      </Dialog>
    </>
  )
}

const withoutId = ({ id: _id, ...item }: RegisteredItem): Omit<RegisteredItem, 'id'> => item
