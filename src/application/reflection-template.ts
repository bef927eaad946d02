import {
  checkReflectionTemplate,
  type ReflectionQuestion,
  reflectionTemplateKind,
  shippedReflection,
} from '#domain/notebook/reflection-template.ts'
import type { ReflectionTemplateRefusal } from '#domain/notebook/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { asTemplate } from './reflection-form.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeUnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** What a unit's cells are asked each month: its own versions, the newest first, and what holds now and whose it is. */
export async function readReflectionTemplate(ports: Needs, actor: Actor, unitId: string) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { unit, tree } = pass.value
  const above = tree.ancestors(unit.id).map(({ id }) => id)
  const found = asTemplate(await ports.stores.templates.of([unit.id, ...above], reflectionTemplateKind))
  const now = found ?? shippedReflection
  const saved = now.unitId === unit.id ? now.version : 0
  const versions = await Promise.all(
    Array.from({ length: saved }, (_, index) => ports.stores.templates.version(unit.id, reflectionTemplateKind, saved - index)),
  )
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, saved, topics: now.topics },
    from: found && found.unitId !== unit.id ? (tree.unit(found.unitId)?.name ?? '') : null,
    shipped: shippedReflection.topics,
    history: versions.flatMap((one) => {
      const template = asTemplate(one)
      return template ? [{ version: template.version, topics: template.topics }] : []
    }),
  })
}

type Given = { unitId: string; saved: number; topics: readonly ReflectionQuestion[] }
type Refused = 'access/not-found' | ReflectionTemplateRefusal | RefusedFields<ReflectionTemplateRefusal>

/** A new version of the unit's own template; `saved` is the one that was edited (0: none yet). What was begun on an older one keeps it. */
export async function saveReflectionTemplate(
  ports: Needs,
  actor: Actor,
  { unitId, saved, topics: given }: Given,
): Promise<Result<{ version: number }, Refused>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const topics = given.map(trimmed)
  const problems = checkReflectionTemplate(topics)
  if (problems.length > 0) return refuseFields(problems)
  const own = await ports.stores.templates.of([unitId], reflectionTemplateKind)
  if ((own?.version ?? 0) !== saved) return refuse('reflection/template-changed')
  const version = saved + 1
  const outcome = await ports.stores.templates.save({ unitId, kind: reflectionTemplateKind, version, data: { topics } })
  return outcome === 'saved' ? ok({ version }) : refuse('reflection/template-changed')
}

const trimmed = ({ code, label, short, question }: ReflectionQuestion): ReflectionQuestion => {
  const words = ({ vi, en }: { vi: string; en: string }) => ({ vi: vi.trim(), en: en.trim() })
  return { code, label: words(label), short: words(short), question: words(question) }
}
