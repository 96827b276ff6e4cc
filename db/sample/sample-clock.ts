/** The fixed time of the sample newsroom: 24 November 2026, 14:55 in Port Hallin (ms UTC). */
export const CLOCK = Date.parse('2026-11-24T14:55:00+01:00')
