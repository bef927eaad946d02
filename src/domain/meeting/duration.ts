/** The least a regular or thematic meeting lasts: 90 minutes; 120 with thirty members or more, or where both are held one after the other (rule 13). */
export const leastMinutes = (members: number, isCombined = false): number => (members >= 30 || isCombined ? 120 : 90)
