/** What stands beside the title of every screen: the way to its help. The frame knows which screen it is; the heading does not. */
import { createContext, type ReactNode } from 'react';

export const HeadingHelp = createContext<ReactNode>(null);
