/** Ordering: a menu if there is one and orders can be kept, else a sentence that says why not. */
import { useTranslation } from 'react-i18next'
import { Loader } from '../../components/Loader.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { NoMenu } from './NoMenu.tsx'
import { Ordering } from './Ordering.tsx'
import { Unavailable } from './Unavailable.tsx'
import { useMenu } from './useMenu.ts'

export const OrderScreen = () => {
  const { t } = useTranslation(['order', 'common'])
  const { menu, isOpen, ordering } = useMenu()
  if (menu) return <Ordering menu={menu} isOpen={isOpen} ordering={ordering} key={menu.id} />
  if (menu === null) return ordering === 'ready' ? <NoMenu /> : <Unavailable reason={ordering} />
  return (
    <Frame title={t('title')} bar={<BackButton />}>
      <Loader data={menu} pendingText={t('common:loading')}>
        {() => null}
      </Loader>
    </Frame>
  )
}
