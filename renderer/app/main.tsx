/**
 * Where the page begins: the door, small enough to be there at once, and the application behind it, which is fetched while the
 * passphrase is being typed and shown only after the core says that somebody has unlocked.
 */
import { type ComponentType, StrictMode, useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Door } from '../offices/Door.tsx';

const PREFETCH_AFTER_MS = 1000;
const fetchApplication = () => import('./Application.tsx');

function Page() {
  const [Application, setApplication] = useState<ComponentType | null>(null);
  const enter = useCallback(() => {
    void fetchApplication().then((fetched) => setApplication(() => fetched.Application));
  }, []);
  useEffect(() => {
    // Not before the door stands: fetched at the first idle moment, it was measured to delay the very field it waits for.
    const later = setTimeout(() => void fetchApplication(), PREFETCH_AFTER_MS);
    return () => clearTimeout(later);
  }, []);
  return Application ? <Application /> : <Door onEntered={enter} />;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
