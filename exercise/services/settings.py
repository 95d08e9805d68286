"""What an operator can set: built once by an entry point, then passed."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Settings of one installation, from ``GOLDENTHREAD_…`` variables or arguments."""

    model_config = SettingsConfigDict(env_prefix="GOLDENTHREAD_", frozen=True, extra="ignore")

    home: Path = Field(Path("var"), description="Folder for the database and for results.")
    database: str = Field("", description="Database URL; empty means SQLite in the home folder.")
    argon2_time_cost: int = Field(3, ge=1, le=100, description="Passes of the password hash.")
    argon2_memory_kib: int = Field(
        65_536, ge=8, le=4_194_304, description="Memory of the password hash, KiB."
    )
    argon2_parallelism: int = Field(2, ge=1, le=64, description="Lanes of the password hash.")
    session_idle_minutes: int = Field(60, ge=1, le=10_080, description="Sign-in ends after this much quiet.")
    session_hours: int = Field(12, ge=1, le=720, description="Sign-in ends after this long in any case.")
    attempts: int = Field(5, ge=1, le=1000, description="Wrong passwords before an account has to wait.")
    wait_minutes: int = Field(5, ge=1, le=1440, description="How long it waits, doubling up to a day.")
    ensemble: int = Field(100, ge=2, le=1000, description="Paired runs in a debrief.")
    workers: int = Field(2, ge=1, le=256, description="Processes that one job may use.")
    heartbeat_seconds: int = Field(30, ge=2, le=3600, description="A job silent for this long is taken over.")
    issuer: str = Field("Golden Thread", min_length=2, max_length=120, description="Issuer named on records.")

    @property
    def url(self) -> str:
        """Return the database URL in force."""
        return self.database or f"sqlite:///{(self.home / 'goldenthread.db').as_posix()}"

    @property
    def results(self) -> Path:
        """Return the folder where finished jobs leave their files."""
        return self.home / "results"
