/** Reads how many tests passed, failed and were skipped, and which, from the reports of Vitest and Playwright. */

import * as z from 'zod'

export type Count = { passed: number; failed: number; skipped: string[] }

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

export function countVitest(report: unknown): Count {
  const files = VitestReport.parse(report).testResults
  const tests = files.flatMap(file => file.assertionResults)
  const failedTests = tests.filter(test => test.status === 'failed')
  // A file that could not even be loaded, or failed around its tests, has no failed test to show for it.
  const failedFiles = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  )
  const passed = tests.filter(test => test.status === 'passed')
  return {
    passed: passed.length,
    failed: failedTests.length + failedFiles.length,
    skipped: tests.filter(test => !['passed', 'failed'].includes(test.status)).map(test => test.fullName),
  }
}

const PlaywrightTest = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  projectName: z.string(),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
})
const Spec = z.object({ title: z.string(), tests: z.array(PlaywrightTest) })
const Suite = z.object({
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional()
  },
})
type Suite = z.infer<typeof Suite>
const PlaywrightReport = z.object({ suites: z.array(Suite), errors: z.array(z.unknown()) })

const specsOf = (suite: Suite): Array<z.infer<typeof Spec>> => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(specsOf),
]

const inProject = (title: string, project: string) => (project === '' ? title : `${title} (${project})`)

export function countPlaywright(report: unknown): Count {
  const { suites, errors } = PlaywrightReport.parse(report)
  const tests = suites
    .flatMap(specsOf)
    .flatMap(({ title, tests }) =>
      tests.map(test => ({ title: inProject(title, test.projectName), ...test })),
    )
  const having = (status: string) => tests.filter(test => test.status === status)
  return {
    passed: having('expected').length,
    // A test that passes only at times has failed.
    failed: having('unexpected').length + having('flaky').length + errors.length,
    skipped: having('skipped').map(
      test =>
        `${test.title}: ${test.annotations.find(({ type }) => type === 'skip')?.description ?? 'skipped'}`,
    ),
  }
}

export const sum = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  skipped: counts.flatMap(({ skipped }) => skipped),
})

/** The last line of `npm test`. */
export const lastLine = ({ passed, failed, skipped }: Count) =>
  `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`
