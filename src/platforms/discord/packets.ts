import { type Client, Events } from 'discord.js';
import {
  type APIInteraction,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import type { Log } from '../../chat/log.ts';
import { told } from './errors.ts';

export interface Readers {
  interaction(raw: APIInteraction): void;
  message(raw: GatewayMessageCreateDispatchData): void;
}

/**
 * Hands over what people ask, as Discord sent it, and keeps it from discord.js: that would make objects of it
 * for nobody, and a component or a field that came after its release makes it throw where nobody can catch.
 */
export function readPackets(client: Client, { interaction, message }: Readers, log: Log): void {
  client.on(Events.Raw as never, (packet: GatewayDispatchPayload) => {
    // What is thrown here nobody catches, and the bot would end.
    try {
      if (packet.t === GatewayDispatchEvents.InteractionCreate) interaction(packet.d);
      else if (packet.t === GatewayDispatchEvents.MessageCreate) message(packet.d);
      else return;
    } catch (error) {
      log.error({ platform: 'discord', what: packet.t, ...told(error) }, 'what arrived cannot be read');
    }
    // The packet goes on to discord.js, which passes over kinds that it does not know.
    Object.assign(packet, { t: 'TAKEN' });
  });
}
