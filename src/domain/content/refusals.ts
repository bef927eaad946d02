/** Why a pack can't be published so. */
export type ContentRefusal =
  | 'content/heading-missing'
  | 'content/change-missing'
  | 'content/nothing-changed'
  | 'content/changed-meanwhile'
  | 'content/withdrawn'
