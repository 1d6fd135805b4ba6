/** Ears on this machine's own network: whatever the application sends out, these would hear it. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

export interface Listeners {
  tcpPort: number;
  udpPort: number;
  /** What arrived so far, one word each. */
  heard: string[];
  /** Says something into each ear and forgets it: an ear that hears nothing must be known to work. */
  prove(): Promise<void>;
  close(): void;
}

export async function openListeners(): Promise<Listeners> {
  const heard: string[] = [];
  const tcp = createServer((socket) => {
    heard.push('tcp');
    socket.on('error', () => {});
    socket.destroy();
  });
  const udp = createSocket('udp4');
  udp.on('message', () => heard.push('udp'));
  // All addresses: WebRTC takes the one of the network card rather than the loopback.
  tcp.listen(0, '0.0.0.0');
  udp.bind(0, '0.0.0.0');
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')]);
  const tcpPort = (tcp.address() as { port: number }).port;
  const udpPort = udp.address().port;
  return {
    tcpPort,
    udpPort,
    heard,
    async prove() {
      connect(tcpPort, '127.0.0.1').on('error', () => {});
      udp.send('?', udpPort, '127.0.0.1');
      while (!heard.includes('tcp') || !heard.includes('udp'))
        await new Promise((done) => setTimeout(done, 5));
      heard.length = 0;
    },
    close() {
      tcp.close();
      udp.close();
    },
  };
}
