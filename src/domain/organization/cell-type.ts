import type { CellType } from './types.ts'

/** In the order in which 42-HD/BTCTW speaks of them. */
export const cellTypes: readonly CellType[] = ['VILLAGE', 'OFFICE', 'STATE_ENTERPRISE', 'PRIVATE_ENTERPRISE', 'STUDENTS', 'ARMED_FORCES']
