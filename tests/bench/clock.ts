/** Milliseconds on a clock that all processes of this machine share. */
export const now = (): number => performance.timeOrigin + performance.now()
