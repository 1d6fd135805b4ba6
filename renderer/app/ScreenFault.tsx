/** A screen that breaks leaves the rooms standing: what is saved stays saved, and the other rooms stay open. */
import { Component, type ReactNode } from 'react';
import { appText } from '../text/app.ts';
import { Button, EmptyState } from '../ui/index.ts';

export class ScreenFault extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          title={appText.fault}
          action={<Button onPress={() => this.setState({ isBroken: false })}>{appText.again}</Button>}
        >
          {appText.faultText}
        </EmptyState>
      </div>
    );
  }
}
