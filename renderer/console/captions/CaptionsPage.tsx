/** 字幕: the list of captions, and the form of one. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Route, Switch, useLocation } from 'wouter'
import type { ListedCaption } from '../../../electron/contract/captions.ts'
import { client, station } from '../../client/station.ts'
import { PlusIcon } from '../../components/icons/action.tsx'
import { SubtitlesIcon } from '../../components/icons/player.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page } from '../desk/Page.tsx'
import { DraftsNote } from '../form/DraftsNote.tsx'
import { Gone } from '../form/Gone.tsx'
import { PublishedList } from '../form/PublishedList.tsx'
import { CaptionForm } from './CaptionForm.tsx'

const New = () => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  return (
    <Action tone="rail" icon={<PlusIcon />} onPress={() => navigate('/captions/new')}>
      {t('captions.new')}
    </Action>
  )
}

const List = ({ captions }: { captions: ListedCaption[] }) => {
  const { t } = useTranslation('console')
  return (
    <Page title={t('captions.title')} detail={t('captions.detail')} action={<New />}>
      <DraftsNote room="captions" />
      {captions.length === 0 ? (
        <Nothing icon={<SubtitlesIcon />} title={t('captions.none')}>
          {t('captions.noneDetail')}
        </Nothing>
      ) : (
        <PublishedList
          items={captions}
          room={client.captions}
          path="/captions"
          label={t('captions.title')}
          nameOf={caption => caption.text}
        />
      )}
    </Page>
  )
}

const Edit = ({ id, captions }: { id: string; captions: ListedCaption[] }) => {
  const { t } = useTranslation('console')
  const caption = captions.find(one => one.id === id)
  return (
    <Page title={t(id === 'new' ? 'captions.new' : 'captions.edit')} back="/captions">
      {caption || id === 'new' ? <CaptionForm key={id} caption={caption} /> : <Gone back="/captions" />}
    </Page>
  )
}

export const CaptionsPage = () => {
  const captions = useQuery(station.captions.list.queryOptions())
  return (
    <Answer of={captions}>
      {list => (
        <Switch>
          <Route path="/captions/:id">{({ id }) => <Edit id={id} captions={list} />}</Route>
          <Route>
            <List captions={list} />
          </Route>
        </Switch>
      )}
    </Answer>
  )
}
