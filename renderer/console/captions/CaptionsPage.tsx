/** 字幕: the list of captions, the form of one, and captions as a sheet. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Route, Switch, useLocation } from 'wouter'
import type { ListedCaption } from '../../../electron/contract/captions.ts'
import { client, station } from '../../client/station.ts'
import { SubtitlesIcon } from '../../components/icons/player.tsx'
import { ReviewedItem } from '../approvals/ReviewedItem.tsx'
import { has } from '../approvals/review.rules.ts'
import { useMe } from '../approvals/useMe.ts'
import { History } from '../audit/History.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page } from '../desk/Page.tsx'
import { DraftsNote } from '../form/DraftsNote.tsx'
import { Gone } from '../form/Gone.tsx'
import { NewAction } from '../form/NewAction.tsx'
import { PublishedList } from '../form/PublishedList.tsx'
import { writerOf } from '../form/published.rules.ts'
import { useKeptSearch } from '../form/useAddress.ts'
import { useKept } from '../form/useKept.ts'
import { TodayNote } from '../proof/TodayNote.tsx'
import { useToday } from '../proof/useToday.ts'
import { CaptionForm } from './CaptionForm.tsx'
import { redraftCaption } from './redraft.ts'
import { CaptionSheetPage } from './sheet/CaptionSheetPage.tsx'

const textsOf = (caption: ListedCaption) => [caption.text, writerOf(caption)?.name ?? '']

/** The way to captions as a sheet, for those who write. */
const ToSheet = () => {
  const { t } = useTranslation('sheet')
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  if (!has(useMe(), 'editor')) return null
  return <Action onPress={() => navigate(`/captions/sheet${search}`)}>{t('title')}</Action>
}

const List = ({ captions }: { captions: ListedCaption[] }) => {
  const { t } = useTranslation('console')
  const today = useToday()
  return (
    <Page
      title={t('captions.title')}
      detail={t('captions.detail')}
      action={
        <>
          <ToSheet />
          <NewAction to="/captions/new">{t('captions.new')}</NewAction>
        </>
      }
    >
      <DraftsNote room="captions" />
      {captions.length === 0 ? (
        <Nothing icon={<SubtitlesIcon />} title={t('captions.none')}>
          {t('captions.noneDetail')}
        </Nothing>
      ) : (
        <PublishedList
          items={captions}
          room={client.captions}
          redraft={redraftCaption}
          path="captions"
          label={t('captions.title')}
          nameOf={caption => caption.text}
          textsOf={textsOf}
          facts={today}
        />
      )}
    </Page>
  )
}

interface OneProps {
  id: string
  caption: ListedCaption | undefined
}

/** Those who may not write read it instead; what was typed of one that is gone is not. */
const One = ({ id, caption }: OneProps) => {
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const writes = has(useMe(), 'editor')
  const kept = useKept('captions', id)
  if (writes && (caption || id === 'new' || kept)) return <CaptionForm id={id} caption={caption} />
  if (!caption) return <Gone back="/captions" />
  return (
    <ReviewedItem one={{ room: 'captions', item: caption }} onDone={() => navigate(`/captions${search}`)} />
  )
}

const Edit = ({ id, captions }: { id: string; captions: ListedCaption[] }) => {
  const { t } = useTranslation('console')
  const search = useKeptSearch()
  const writes = has(useMe(), 'editor')
  const caption = captions.find(one => one.id === id)
  const title = id === 'new' ? 'captions.new' : writes ? 'captions.edit' : 'captions.title'
  return (
    <Page title={t(title)} back={`/captions${search}`}>
      {caption && <TodayNote caption={caption.id} />}
      <One key={id} id={id} caption={caption} />
      {caption && <History room="captions" item={id} />}
    </Page>
  )
}

export const CaptionsPage = () => {
  const captions = useQuery(station.captions.list.queryOptions())
  return (
    <Answer of={captions}>
      {list => (
        <Switch>
          <Route path="/captions/sheet">
            <CaptionSheetPage />
          </Route>
          <Route path="/captions/:id">{({ id }) => <Edit id={id} captions={list} />}</Route>
          <Route>
            <List captions={list} />
          </Route>
        </Switch>
      )}
    </Answer>
  )
}
