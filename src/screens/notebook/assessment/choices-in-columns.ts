/** Four words wrap badly on a phone: two by two. */
export const choicesInColumns =
  '[&_.flex-wrap]:grid [&_.flex-wrap]:grid-cols-2 min-[760px]:[&_.flex-wrap]:grid-cols-4 [&_.flex-wrap]:gap-x-3'
