"""What AWS Config has recorded, read as if the account had been asked."""
