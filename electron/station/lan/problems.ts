/** What staff are told when the console's door to the LAN is not as they set it. */

interface LanProblem {
  code: 'lan-closed' | 'lan-authority-lost' | 'lan-clock'
  /** The file or the interface concerned. */
  subject: string
  /** For a technician, in English: what was found and what to do. */
  detail: string
}
export type ReportLan = (problem: LanProblem) => void
