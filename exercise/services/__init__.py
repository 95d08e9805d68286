"""What every act needs: settings, store, clock and cache, opened once by an entry point."""
