'use client'

import { useTranslations } from 'next-intl'
import type { UnitChanges } from '#contract/changes.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { aNewUnit, type ChangeDraft, type NewUnitDraft } from './change-draft.ts'
import { NewUnitFields } from './new-unit-fields.tsx'
import { SplitParts } from './split-parts.tsx'
import { OneUnit, SeveralUnits } from './unit-choice.tsx'

export type KindFieldsProps = {
  page: UnitChanges
  draft: ChangeDraft
  change: (part: Partial<ChangeDraft>) => void
  fieldError: (field: string) => string | null
}

/** What each kind of change asks for. */
export function KindFields(props: KindFieldsProps) {
  switch (props.draft.kind) {
    case 'FOUNDED':
      return <New {...props} prefix="unit" />
    case 'RENAMED':
      return <Renamed {...props} />
    case 'MERGED':
      return <Merged {...props} />
    case 'SPLIT':
      return <Split {...props} />
    case 'MOVED':
      return <Moved {...props} />
    case 'ENDED':
      return <Ended {...props} />
    default:
      return null
  }
}

/** Where the reader administers nothing above, the unit of the page itself stays where it is. */
const takeable = ({ units, unitId, isTop }: UnitChanges) => units.filter(({ id }) => !isTop || id !== unitId)

function New({ page, draft, change, fieldError, prefix }: KindFieldsProps & { prefix: string }) {
  const t = useTranslations('changes')
  const unit =
    draft.into[0] ??
    aNewUnit(
      'new1',
      page.units.find(({ isCell, grassroots }) => !isCell && grassroots),
      false,
    )
  const set = (part: Partial<NewUnitDraft>) => change({ into: [{ ...unit, ...part }] })
  return (
    <NewUnitFields
      title={t('newUnit')}
      unit={unit}
      units={page.units}
      onChange={set}
      fieldError={(field) => fieldError(`${prefix}.${field}`)}
    />
  )
}

function Renamed({ page, draft, change, fieldError }: KindFieldsProps) {
  const t = useTranslations('changes')
  const words = useTranslations('admin.unit')
  const choose = (unitId: string) => {
    const unit = page.units.find(({ id }) => id === unitId)
    change({ unitId, name: unit?.name ?? '', shortName: unit?.shortName ?? '', code: unit?.code ?? '' })
  }
  return (
    <>
      <OneUnit label={t('which')} units={page.units} value={draft.unitId} onChange={choose} />
      {draft.unitId && (
        <>
          <TextField
            label={t('newName')}
            value={draft.name}
            onChange={(name) => change({ name })}
            error={fieldError('name')}
            maxLength={200}
          />
          <TextField
            label={words('shortName')}
            value={draft.shortName}
            onChange={(shortName) => change({ shortName })}
            error={fieldError('shortName')}
            maxLength={60}
          />
          <TextField
            label={words('code')}
            value={draft.code}
            onChange={(code) => change({ code })}
            error={fieldError('code')}
            maxLength={30}
          />
        </>
      )}
    </>
  )
}

function Merged(props: KindFieldsProps) {
  const { page, draft, change } = props
  const t = useTranslations('changes')
  const first = page.units.find(({ id }) => id === draft.unitIds[0])
  const alike = takeable(page).filter(({ isCell }) => !first || isCell === first.isCell)
  const targets = page.units.filter(({ isCell }) => !first || isCell === first.isCell)
  const isNew = draft.intoId === 'NEW'
  return (
    <>
      <SeveralUnits label={t('whichMerge')} units={alike} value={draft.unitIds} onChange={(unitIds) => change({ unitIds })} />
      <RadioGroup
        label={t('into')}
        items={[
          { id: 'NEW', label: t('intoNew') },
          { id: 'OLD', label: t('intoOld') },
        ]}
        value={draft.intoId === null ? null : isNew ? 'NEW' : 'OLD'}
        onChange={(choice) => change({ intoId: choice === 'NEW' ? 'NEW' : '' })}
      />
      {isNew && <New {...props} prefix="into" />}
      {draft.intoId !== null && !isNew && (
        <OneUnit label={t('whichInto')} units={targets} value={draft.intoId || null} onChange={(intoId) => change({ intoId })} />
      )}
    </>
  )
}

function Split({ page, draft, change, fieldError }: KindFieldsProps) {
  const t = useTranslations('changes')
  const unit = page.units.find(({ id }) => id === draft.unitId)
  const parent = page.units.find(({ id }) => id === unit?.parentId)
  const another = (count: number) => ({
    ...aNewUnit(`new${count + 1}`, parent, unit?.isCell ?? false),
    ...(count > 0 && { code: '' }),
    ...{ type: unit?.type ?? '', grassroots: unit?.grassroots ?? false, parentId: unit?.parentId ?? null },
  })
  const choose = (unitId: string) => change({ unitId, into: [], parts: {} })
  const set = (index: number, part: Partial<NewUnitDraft>) =>
    change({ into: draft.into.map((one, i) => (i === index ? { ...one, ...part } : one)) })
  return (
    <>
      <OneUnit label={t('whichSplit')} units={takeable(page)} value={draft.unitId} onChange={choose} />
      {unit && (
        <>
          <Checkbox isSelected={draft.goesOn} onChange={(goesOn) => change({ goesOn })}>
            {t('goesOn', { name: unit.name })}
          </Checkbox>
          {draft.into.map((one, index) => (
            <NewUnitFields
              key={one.id}
              isPart
              title={t('newNumber', { number: index + 1 })}
              unit={one}
              units={page.units}
              onChange={(part) => set(index, part)}
              fieldError={(field) => fieldError(`into.${index}.${field}`)}
            />
          ))}
          <div>
            <Button onPress={() => change({ into: [...draft.into, another(draft.into.length)] })}>{t('addPart')}</Button>
          </div>
          {draft.into.length > 0 && <SplitParts unit={unit} units={page.units} draft={draft} onChange={(parts) => change({ parts })} />}
        </>
      )}
    </>
  )
}

function Moved({ page, draft, change }: KindFieldsProps) {
  const t = useTranslations('changes')
  const parents = page.units.filter(({ id, isCell }) => !isCell && !draft.unitIds.includes(id))
  return (
    <>
      <SeveralUnits label={t('whichMove')} units={takeable(page)} value={draft.unitIds} onChange={(unitIds) => change({ unitIds })} />
      <OneUnit label={t('underNew')} units={parents} value={draft.parentId} onChange={(parentId) => change({ parentId })} />
    </>
  )
}

function Ended({ page, draft, change }: KindFieldsProps) {
  const t = useTranslations('changes')
  return <OneUnit label={t('whichEnd')} units={takeable(page)} value={draft.unitId} onChange={(unitId) => change({ unitId })} />
}
