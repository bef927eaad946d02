import { CircleAlert } from 'lucide-react'
import { FieldError, Text } from 'react-aria-components'

/** The hint and the error below a field; both are read out with the field. */
export function FieldHint({ hint }: { hint?: string | undefined }) {
  return hint ? (
    <Text slot="description" className="field-hint">
      {hint}
    </Text>
  ) : null
}

export function FieldMistake({ error }: { error?: string | null | undefined }) {
  return error ? (
    <FieldError className="field-error">
      <CircleAlert aria-hidden />
      {error}
    </FieldError>
  ) : null
}
