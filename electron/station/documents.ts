/** Where the documents of a data folder lie, and how each room opens its own. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { type Document, openDocument } from './storage/document.ts'
import type { ReportProblem } from './storage/problems.ts'

/** What a room keeps in a document. A change of shape adds a migration and counts the version up from 1. */
export interface DocumentShape<T> {
  name: string
  schema: z.ZodType<T>
  version?: number
  /** Step i leads from version i + 1 to version i + 2. */
  migrations?: ReadonlyArray<(data: unknown) => unknown>
}

export type OpenDocument = <T>(document: DocumentShape<T> & { initial: T }) => Promise<Document<T>>

export const documentsFolder = (dataDir: string) => join(dataDir, 'documents')
export const picturesFolder = (dataDir: string) => join(documentsFolder(dataDir), 'pictures')
export const recordingsFolder = (dataDir: string) => join(documentsFolder(dataDir), 'recordings')
export const libraryFolder = (dataDir: string) => join(dataDir, 'library')
/** Where entries of the audit log wait while the ledger is damaged. */
export const auditAsideFile = (dataDir: string) => join(dataDir, 'audit-aside.jsonl')
/** Private keys: readable by the owner alone, and never part of an unencrypted copy. */
export const keysFolder = (dataDir: string) => join(dataDir, 'keys')
export const logsFolder = (dataDir: string) => join(dataDir, 'logs')
/** Where other systems put messages of the Common Alerting Protocol. */
export const capFolder = (dataDir: string) => join(dataDir, 'cap')
/** How often captions ran; see station/proof. */
export const proofFile = (dataDir: string) => join(dataDir, 'proof.sqlite')
/** 播放记录: what was played, and what became of it. */
export const playsFile = (dataDir: string) => join(dataDir, 'plays.sqlite')
export const ledgerFile = (dataDir: string) => join(dataDir, 'ledger.sqlite')

export const documentsIn = (dataDir: string, report: ReportProblem): OpenDocument => {
  const dir = documentsFolder(dataDir)
  mkdirSync(dir, { recursive: true })
  return document => openDocument({ version: 1, ...document, dir, report })
}
